"""What an organisation decides for its learners: its policy, and its site with name, colours and courses."""
