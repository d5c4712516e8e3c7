#pragma once
/// What the document says about itself and the world: dates, definitions, laws, other papers, printed tables.
/// None of it is counted; the linter reads it.

#include <optional>
#include <string>
#include <vector>

#include "core/base/exact.h"

namespace turnpoint {

/// One way the document puts a term. Two definitions of one term that differ are a fault worth knowing.
struct Definition {
  std::string term;  ///< `long-term absence`
  std::string clause;
  std::string says;                   ///< in our own words
  std::optional<Rational> from_days;  ///< calendar days, where it names a length: from so many …
  std::optional<Rational> to_days;    ///< … up to so many, both included
  friend bool operator==(const Definition&, const Definition&) = default;
};

struct Citation {
  std::string law;  ///< id of the law in the linter's list: `disability_discrimination_act_1995`
  std::string clause;
  friend bool operator==(const Citation&, const Citation&) = default;
};

/// Another paper that a clause sends the reader to.
struct Reference {
  std::string to;
  std::string clause;
  bool found = true;  ///< false: it is not part of the document, nor known
  friend bool operator==(const Reference&, const Reference&) = default;
};

/// A row of a printed table whose parts should add up to its total.
struct PrintedSum {
  std::string clause;
  std::string name;
  std::vector<Rational> parts;
  Rational total;
  friend bool operator==(const PrintedSum&, const PrintedSum&) = default;
};

/// A printed quotient: `494 days in 84 spells, 5.88 days a spell`. It should be `printed`, rounded, or at
/// most `at_most`: `just under 3 to 1`.
struct PrintedQuotient {
  std::string clause;
  std::string name;
  Rational dividend;
  Rational divisor{1};
  std::optional<Rational> printed;
  std::optional<Rational> at_most;
  friend bool operator==(const PrintedQuotient&, const PrintedQuotient&) = default;
};

/// The same fact said twice, in a text and in a table.
struct PrintedFact {
  std::string fact;
  std::string clause;
  std::string says;
  friend bool operator==(const PrintedFact&, const PrintedFact&) = default;
};

/// A rule that calls for nothing on a date but that people rely on, with its numbers.
struct Provision {
  std::string id;
  std::string name;
  std::string clause;
  std::string about;  ///< the subject: `annual leave`, `appointments`, `confidentiality`
  std::string says;   ///< in our own words
  struct Number {
    std::string name;
    std::string value;  ///< as it is said: `28 days a year`
    friend bool operator==(const Number&, const Number&) = default;
  };
  std::vector<Number> numbers;
  friend bool operator==(const Provision&, const Provision&) = default;
};

struct Document {
  std::string agreed;         ///< `2014-08`, `2014-08-05` or `2014`
  std::string next_review;    ///< the same
  std::string review_clause;  ///< where it says when it is to be reviewed
  std::vector<Definition> definitions;
  std::vector<Citation> citations;
  std::vector<Reference> references;
  std::vector<PrintedSum> sums;
  std::vector<PrintedQuotient> quotients;
  std::vector<PrintedFact> facts;
  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace turnpoint
