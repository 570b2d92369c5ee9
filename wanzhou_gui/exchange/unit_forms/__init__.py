"""Reading the forms that units send back, without trusting them."""
