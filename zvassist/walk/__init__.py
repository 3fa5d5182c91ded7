"""The walk as data: pages, fields, labels, help, commands; read by every interface."""
