# Reference for β-convergence: R's lm for the growth regression, nls for the speed in the non-linear form
# (1/T) ln(yT/y0) = a - (1 - exp(-beta T))/T ln y0 of Barro & Sala-i-Martin (1992).
#   Rscript test/grp/reference/beta-convergence.R > test/grp/reference/beta-convergence.json
initial <- c(446, 629, 835, 1174, 1444, 1930, 2612, 5397)
factor <- c(1.92, 1.61, 1.88, 1.40, 1.52, 1.37, 1.29, 1.31)
years <- 11
x <- log(initial)
y <- log(factor) / years
fit <- lm(y ~ x)
s <- summary(fit)
ci <- confint(fit)["x", ]
direct <- nls(y ~ a - (1 - exp(-beta * years)) / years * x, start = list(a = 0.1, beta = 0.01),
              control = nls.control(tol = 1e-7, minFactor = 1e-10, maxiter = 500))
n <- function(v) formatC(unname(v), digits = 17, format = "g")
cat(sprintf('{"made_by":"%s","initial":[%s],"factor":[%s],"years":%d,"slope":%s,"intercept":%s,"standardError":%s,"statistic":%s,"pValue":%s,"low":%s,"high":%s,"r2":%s,"speed":%s}\n',
            R.version.string, paste(initial, collapse = ","), paste(factor, collapse = ","), years,
            n(coef(fit)["x"]), n(coef(fit)["(Intercept)"]), n(s$coefficients["x", 2]), n(s$coefficients["x", 3]),
            n(s$coefficients["x", 4]), n(ci[1]), n(ci[2]), n(s$r.squared), n(coef(direct)["beta"])))
