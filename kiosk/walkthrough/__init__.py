"""What the animation shows at time t: steps and anatomy in millimetres, without Qt or a clock."""
