"""What can be wrong with an installation: looked at from the ground up, nothing is changed."""
