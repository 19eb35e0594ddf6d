"""What was asked: questions, closed answers and their groups, demographics."""
