"""The account of a live: figures drawn and written as HTML, PDF, JSON and CSV."""
