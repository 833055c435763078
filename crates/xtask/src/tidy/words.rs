//! The repository speaks of the project alone: not of the places and tools that it was written
//! with, nor of where a registry keeps its files.

use anyhow::Result;

use crate::repository::Repository;

/// In lower case, and split so that this file does not hold them.
const PHRASES: [&str; 12] = [
    concat!("/wo", "rk/"),
    concat!("sub-", "agent"),
    concat!("sub", "agent"),
    concat!("clau", "de"),
    concat!("chat", "gpt"),
    concat!("co", "pilot"),
    concat!("ai ", "assistant"),
    concat!("language ", "model"),
    concat!("crates", ".io/"),
    concat!("registry.npm", "js.org"),
    concat!("pypi", ".org/"),
    concat!("files.python", "hosted.org"),
];

/// Finds what has nothing to do with the project, in every text file.
pub fn check(repository: &Repository) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in repository.files() {
        let Some(text) = repository.read_text(path)? else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.to_lowercase();
            for phrase in PHRASES.iter().filter(|phrase| line.contains(**phrase)) {
                faults.push(format!("{path}:{number} says {phrase}"));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_are_found_in_text_and_whatever_their_case() {
        let text = format!("It hangs.\nIt is in {}", PHRASES[0].to_uppercase());
        let (_folder, repository) = Repository::of(&[("README.md", &text), ("b", "fine")]);
        assert_eq!(check(&repository).unwrap(), [format!("README.md:2 says {}", PHRASES[0])]);
    }
}
