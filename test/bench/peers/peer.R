# Runs plm for the bench; the same requests and answers as peer.py. Package: plm.
suppressMessages(library(plm))

arguments <- commandArgs(trailingOnly = TRUE)
if (identical(arguments, "--version")) {
  cat(sprintf("R %s.%s, plm %s\n", R.version$major, R.version$minor, packageVersion("plm")))
  quit()
}

names <- c("y", paste0("x", 1:10), "unit", "time")

read_column <- function(path, rows, name) {
  input <- file(path, "rb")
  on.exit(close(input))
  seek(input, 8 * rows * (match(name, names) - 1))
  values <- readBin(input, "double", rows, endian = "little")
  if (name %in% c("unit", "time")) as.integer(values) else values
}

numbers <- function(values) paste0("[", paste(sprintf("%.17g", values), collapse = ","), "]")

run <- NULL
load_case <- function(words) {
  if (words[1] == "wild-bootstrap") return('{"skipped": "no wild bootstrap"}')
  rows <- as.numeric(words[3])
  regressors <- paste0("x", seq_len(as.integer(words[4])))
  columns <- sapply(c("y", regressors, "unit", "time"), function(name) read_column(words[5], rows, name), simplify = FALSE)
  data <- pdata.frame(as.data.frame(columns), index = c("unit", "time"))
  effect <- if (words[2] == "two-way") "twoways" else "individual"
  formula <- reformulate(regressors, "y")
  run <<- function() {
    fit <- plm(formula, data, model = "within", effect = effect)
    errors <- sqrt(diag(vcovHC(fit, method = "arellano", type = "HC0", cluster = "group")))
    sprintf('"estimates": %s, "standardErrors": %s, "covariance": "CR0"', numbers(coef(fit)), numbers(errors))
  }
  '{"loaded": true}'
}

input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) > 0) {
  words <- strsplit(line, " ")[[1]]
  if (words[1] == "load") {
    answer <- load_case(words[-1])
  } else {
    start <- proc.time()[["elapsed"]]
    result <- run()
    answer <- sprintf('{%s, "seconds": %.4f}', result, proc.time()[["elapsed"]] - start)
  }
  cat(answer, "\n", sep = "")
  flush(stdout())
}
