"""What tells of a person: telephones, addresses, accounts, documents."""
