"""The one web server, and the application that all pages are put into."""
