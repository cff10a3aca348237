# The team's work on cases.

case-not-here = I found no such case. It may be erased, or a colleague has it. /cases shows you the queue.
