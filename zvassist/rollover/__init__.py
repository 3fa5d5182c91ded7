"""Roll-over: from last year's draft to the changes that make this year's, each with its reason."""
