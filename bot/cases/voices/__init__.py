"""What viewers say to a show: joined, moved by people, and taken away with what is sanctioned."""
