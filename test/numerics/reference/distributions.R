# Makes the expected values of test/numerics/distributions.test.ts: Rscript test/numerics/reference/distributions.R (R 4.2.2).
values <- list()
note <- function(f, a, b, x, value) values[[length(values) + 1]] <<- data.frame(f, a, b, x, value = sprintf("%.17g", value))
shapes <- c(0.5, 0.9, 1.5, 7.5, 94, 3000)
for (a in shapes) for (b in shapes) {
  for (x in c(0.001, 0.2, 0.5, 0.8, 0.98)) note("betaProbability", a, b, x, pbeta(x, a, b))
  for (p in c(0.001, 0.025, 0.5, 0.975)) note("betaQuantile", a, b, p, qbeta(p, a, b))
}
for (n in c(0.7, 1, 1.8, 4, 15, 188, 3000)) {
  for (t in c(1e-6, 0.1, 1, 2, 7, 30)) note("studentTTwoSided", n, 0, t, 2 * pt(-t, n))
  for (p in c(0.01, 0.6, 0.975, 0.9995)) note("studentTQuantile", n, 0, p, qt(p, n))
}
for (n in c(1, 2, 9, 40)) {
  for (m in c(1.5, 3, 188)) for (x in c(0.01, 1, 4, 49)) note("fUpperTail", n, m, x, pf(x, n, m, lower.tail = FALSE))
  for (x in c(0.01, 1, 4, 49, 200)) note("chiSquareUpperTail", n, 0, x, pchisq(x, n, lower.tail = FALSE))
}
for (p in c(1e-8, 0.025, 0.3, 0.975)) note("normalQuantile", 0, 0, p, qnorm(p))
for (s in c(0, 1, 50, 99)) for (p in c(0.01, 0.5, 0.9)) note("binomialProbability", s, 100, p, pbinom(s, 100, p))
write.csv(do.call(rbind, values), "test/numerics/reference/distributions.csv", row.names = FALSE, quote = FALSE)
