"""What rulings say of each article, filter, term and pattern."""
