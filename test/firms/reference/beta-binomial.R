# Beta-binomial fit by optim in base R: Rscript beta-binomial.R > beta-binomial.csv (run in this folder).
# The counts are made up for the test. Starts from several places, keeps the highest likelihood.
options(digits = 15)
opened <- c(30, 12, 45, 8, 60, 5, 22, 3, 17, 90, 14, 2)
liquidated <- c(10, 15, 20, 9, 18, 12, 21, 1, 40, 25, 6, 0)
loglik <- function(theta) {
  m <- plogis(theta[1])
  M <- exp(theta[2])
  sum(lbeta(M * m + opened, M * (1 - m) + liquidated) - lbeta(M * m, M * (1 - m)))
}
best <- NULL
for (start in list(c(0, 0), c(0.5, 2), c(-0.5, 4), c(1, 1))) {
  fit <- optim(start, function(t) -loglik(t), control = list(reltol = 1e-16, maxit = 20000))
  fit <- optim(fit$par, function(t) -loglik(t), method = "BFGS", control = list(reltol = 1e-16, ndeps = c(1e-6, 1e-6)))
  if (is.null(best) || fit$value < best$value) best <- fit
}
cat("mean,precision,log_likelihood\n")
cat(paste(sprintf("%.12g", c(plogis(best$par[1]), exp(best$par[2]), -best$value)), collapse = ","))
cat("\n")
