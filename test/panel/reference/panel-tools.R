# Makes panel-tools.csv: deviations within and between units, predictions and lags of the stored panels.
# R --vanilla < test/panel/reference/panel-tools.R (from the repository's root; made with R 4.2.2 and plm 2.6-2).
suppressMessages(library(plm))
folder <- "test/panel/reference"
rows <- list()
note <- function(case, quantity, term, value) {
  rows[[length(rows) + 1]] <<- data.frame(case, quantity, term, value = sprintf("%.15g", value))
}
for (case in c("grunfeld", "unbalanced")) {
  data <- read.csv(file.path(folder, paste0(case, ".csv")))
  unit <- if (case == "grunfeld") data$firm else data$unit
  outcome <- if (case == "grunfeld") "inv" else "y"
  slopes <- if (case == "grunfeld") c("value", "capital") else c("x", "z")
  for (name in slopes) {
    v <- data[[name]]; means <- tapply(v, unit, mean)
    note(case, "sd_overall", name, sd(v)); note(case, "sd_between", name, sd(means))
    note(case, "sd_within", name, sd(v - means[as.character(unit)] + mean(v)))
  }
  data$.unit <- factor(unit); data$.year <- factor(data$year)
  formula <- paste(outcome, "~", paste(slopes, collapse = " + "))
  fits <- list(unit = lm(as.formula(paste(formula, "+ .unit")), data), "two-way" = lm(as.formula(paste(formula, "+ .unit + .year")), data))
  for (effects in names(fits)) for (row in c(1, 7, 50)) note(case, paste("fitted", effects), row, fitted(fits[[effects]])[[row]])
  frame <- pdata.frame(data.frame(unit, year = data$year, v = data[[slopes[1]]]), index = c("unit", "year"))
  shifts <- list(lag = plm::lag(frame$v, 1, shift = "time"), lead = plm::lead(frame$v, 1, shift = "time"),
                 difference = diff(frame$v, 1, shift = "time"))
  for (kind in names(shifts)) {
    note(case, kind, "count", sum(!is.na(shifts[[kind]]))); note(case, kind, "sum", sum(shifts[[kind]], na.rm = TRUE))
  }
}
write.csv(do.call(rbind, rows), file.path(folder, "panel-tools.csv"), row.names = FALSE, quote = FALSE)
