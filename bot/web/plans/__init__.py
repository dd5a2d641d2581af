"""What a team writes down beforehand: shows and the rota, safe against two at once."""
