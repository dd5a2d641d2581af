"""Cases as pages show them, and what people do on them."""
