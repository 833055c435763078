//! The house rules that run. Each rule is a file here: it returns the faults that it finds, and
//! has a test that shows it finding one.

mod allow_attributes;
mod append_only;
mod catalogues;
mod crate_graph;
mod dialect;
mod file_lengths;
mod licences;
mod locked_packages;
mod map;
mod migrations;
mod sql_home;
mod unfinished;
mod words;

use anyhow::Result;

use crate::report::Tally;
use crate::repository::Repository;

/// Finds the faults against one rule, each as a line that says where and what.
type Rule = fn(&Repository) -> Result<Vec<String>>;

const RULES: [(&str, Rule); 13] = [
    ("every path that the map and the guides name exists", map::check),
    ("crates depend along the arrows", crate_graph::check),
    ("only crates/store depends on diesel", sql_home::check),
    ("databases differ in one place", dialect::check),
    ("the log and what was agreed to are only added to", append_only::check),
    ("both databases have the same migrations", migrations::check),
    ("both languages have the same catalogues", catalogues::check),
    ("no file is longer than 500 lines", file_lengths::check),
    ("no lint is allowed away", allow_attributes::check),
    ("nothing is left unfinished", unfinished::check),
    ("the repository speaks of the project alone", words::check),
    ("every dependency's licence is on the list", licences::check),
    ("packages are locked, and come from the public registries", locked_packages::check),
];

/// Checks every rule.
pub fn run(repository: &Repository) -> Tally {
    let mut tally = Tally::default();
    for (name, rule) in RULES {
        tally.count(name, rule(repository));
    }
    tally
}
