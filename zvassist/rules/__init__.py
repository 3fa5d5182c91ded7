"""The checks: findings, the register, one module per group of rules."""
