@torch.no_grad()
def estimated(theta, rows):
    """The gradient by simultaneous perturbation (Spall 1992)."""
    direction = torch.tensor([draw_direction.sign() for _ in theta])
    ahead = f(theta + STEP * direction, rows)
    behind = f(theta - STEP * direction, rows)
    return (ahead - behind) / (2 * STEP) * direction
