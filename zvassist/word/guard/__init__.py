"""Opens Word files of unknown origin only as far as counted limits allow."""
