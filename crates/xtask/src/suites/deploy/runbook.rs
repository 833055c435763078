//! The runbook's commands, as an operator would paste them.

use anyhow::{Context, Result};

/// One block of commands, with the headings that it stands under.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// The second-level heading.
    pub chapter: String,
    /// The third-level heading; empty above the first.
    pub section: String,
    /// The commands.
    pub script: String,
}

/// Every block of shell commands of a Markdown text, in order.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut chapter, mut section) = ("", "");
    let mut script: Option<String> = None;
    for line in text.lines() {
        match &mut script {
            Some(_) if line == "```" => {
                let (chapter, section) = (chapter.to_owned(), section.to_owned());
                blocks.extend(script.take().map(|script| Block { chapter, section, script }));
            }
            Some(script) => {
                script.push_str(line);
                script.push('\n');
            }
            None if line == "```sh" => script = Some(String::new()),
            None => {
                if let Some(heading) = line.strip_prefix("## ") {
                    (chapter, section) = (heading, "");
                } else if let Some(heading) = line.strip_prefix("### ") {
                    section = heading;
                }
            }
        }
    }
    blocks
}

/// The commands of one section.
pub fn script<'a>(blocks: &'a [Block], chapter: &str, section: &str) -> Result<&'a str> {
    let found = blocks.iter().find(|block| block.chapter == chapter && block.section == section);
    found
        .map(|block| block.script.as_str())
        .with_context(|| format!("the runbook has no commands under {chapter} / {section}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_read_with_their_headings() {
        let text = "# Book\n## Install\n```sh\none\ntwo\n```\n### Elsewhere\n```text\nno\n```\n\
                    ```sh\nthree\n```\n";
        let block = |section: &str, script: &str| Block {
            chapter: "Install".into(),
            section: section.into(),
            script: script.into(),
        };
        let blocks = blocks(text);
        assert_eq!(blocks, [block("", "one\ntwo\n"), block("Elsewhere", "three\n")]);
        assert_eq!(script(&blocks, "Install", "Elsewhere").unwrap(), "three\n");
        assert_eq!(
            script(&blocks, "Restore", "").unwrap_err().to_string(),
            "the runbook has no commands under Restore / "
        );
    }
}
