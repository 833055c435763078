//! The log is only ever added to, and so are the texts that somebody agreed to.

use anyhow::Result;

use crate::repository::Repository;

/// Words in a row that change or remove lines, or hide that something does: under another name it
/// would not be found.
const CHANGES: [&[&str]; 5] = [
    &["update", TABLE],
    &["delete", TABLE],
    &["delete", "from", TABLE],
    &["truncate", TABLE],
    &[TABLE, "as"],
];
/// Stands for the table in those words.
const TABLE: &str = "table";
/// What is only added to, and what that is called.
const ADDED_TO: [(&str, &str); 2] =
    [("acts", "rows of the log"), ("consent_statements", "texts that somebody agreed to")];

/// Finds code of the crates that changes or removes rows of the log. Migrations are no such code: one
/// of them set the log aside to be written anew, once.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let ours = |path: &&str| path.starts_with("crates/") && path.contains("/src/");
    for path in repository.files_ending(&["rs"]).filter(ours) {
        let text = repository.read(path)?.to_lowercase();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let words: Vec<_> = code
            .flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'))
            .filter(|word| !word.is_empty())
            .collect();
        let forgets = path == FORGETS && changes_words_alone(&text);
        if path == HERE || forgets {
            continue;
        }
        for (_, what) in ADDED_TO.iter().filter(|(table, _)| changes(&words, table)) {
            faults.push(format!("{path} changes or removes {what}"));
        }
    }
    Ok(faults)
}

/// Whether code has such words of a table.
fn changes(words: &[&str], table: &str) -> bool {
    let is =
        |(word, wanted): (&&str, &&str)| *word == if *wanted == TABLE { table } else { *wanted };
    let has =
        |change: &[&str]| words.windows(change.len()).any(|some| some.iter().zip(change).all(is));
    CHANGES.iter().any(|change| has(change))
}

/// Where the words of lines are erased, whose digest stays.
const FORGETS: &str = "crates/store/src/acts/forget.rs";

/// All that it changes is that there are no words any more.
fn changes_words_alone(text: &str) -> bool {
    let mut sets = text.split(".set(").skip(1);
    !text.contains("delete") && sets.all(|set| set.starts_with("acts::detail.eq(\"\"))"))
}

/// Where these words stand in a row for another purpose.
const HERE: &str = "crates/xtask/src/tidy/append_only.rs";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_to_the_log_is_found_however_it_is_written() {
        let (_folder, repository) = Repository::of(&[
            ("crates/store/src/a.rs", "diesel::update(\n    acts::table.find(1))"),
            ("crates/store/src/b.rs", "diesel::delete(acts::table)"),
            ("crates/store/src/c.rs", "sql_query(\"DELETE\n FROM acts WHERE place = 1\")"),
            ("crates/store/src/d.rs", "sql_query(\"UPDATE acts SET act = 'x'\")"),
            ("crates/store/src/e.rs", "use crate::schema::acts as table;"),
            ("crates/store/src/f.rs", "// update acts\ndiesel::insert_into(acts::table)"),
            (
                "crates/store/src/g.rs",
                "diesel::update(facts::table), \"DROP TABLE unchained_acts\"",
            ),
            ("crates/store/src/i.rs", "diesel::update(consent_statements::table)"),
            ("crates/store/tests/h.rs", "sql_query(\"DELETE FROM acts\")"),
        ]);
        let mut wanted = ["a", "b", "c", "d", "e"]
            .map(|name| format!("crates/store/src/{name}.rs changes or removes rows of the log"))
            .to_vec();
        let agreed = "crates/store/src/i.rs changes or removes texts that somebody agreed to";
        wanted.push(agreed.to_owned());
        assert_eq!(check(&repository).unwrap(), wanted);
    }

    #[test]
    fn words_alone_may_be_erased_and_in_one_place() {
        let erases = "diesel::update(acts::table).set(acts::detail.eq(\"\")).execute(tx)";
        let (_folder, repository) =
            Repository::of(&[(FORGETS, erases), ("crates/store/src/a.rs", erases)]);
        let told = check(&repository).unwrap();
        assert_eq!(told, ["crates/store/src/a.rs changes or removes rows of the log"]);
        let changes = "diesel::update(acts::table).set(acts::act.eq(\"hang\")).execute(tx)";
        let (_folder, repository) = Repository::of(&[(FORGETS, changes)]);
        assert_eq!(check(&repository).unwrap().len(), 1);
    }
}
