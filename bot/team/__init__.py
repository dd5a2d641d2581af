"""What is done for the people who moderate: counted, called, spared, reminded and reported to."""
