def estimated(theta, rows):
    """The gradient along one parameter, drawn by chance; 0 along the others."""
    (whole,) = torch.autograd.grad(f(theta, rows), theta)
    gradient = torch.zeros_like(theta)
    i = draw_direction.integer(len(theta))
    gradient[i] = whole[i]
    return gradient
