//! French and English say the same things: the same files, messages and variables.
#![expect(clippy::unwrap_used, reason = "what cannot be read stops the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// Each message, or attribute of a message, with its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/locales")
}

/// Each file of a language with its messages.
fn files_of(language: &str) -> BTreeMap<String, Messages> {
    let folder = fs::read_dir(locales().join(language)).unwrap();
    let files = folder.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, messages_of(&path))
    });
    files.collect()
}

fn messages_of(path: &Path) -> Messages {
    let text = fs::read_to_string(path).unwrap();
    let resource = parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut messages = Messages::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        gather(pattern, &mut variables);
        let known = messages.insert(key.clone(), variables);
        assert_eq!(known, None, "{}: {key} is written twice", path.display());
    };
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let key = message.id.name;
            if let Some(value) = &message.value {
                add(key.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(format!("{key}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    messages
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            gather_expression(expression, variables);
        }
    }
}

fn gather_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => gather_inline(inline, variables),
        Expression::Select { selector, variants } => {
            gather_inline(selector, variables);
            for variant in variants {
                gather(&variant.value, variables);
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gather_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_files_messages_and_variables() {
    let (french, english) = (files_of("fr"), files_of("en"));
    assert_eq!(french.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "the files");
    for (file, messages) in &french {
        let others = &english[file];
        let here: BTreeSet<_> = messages.keys().collect();
        let there: BTreeSet<_> = others.keys().collect();
        assert_eq!(here, there, "the messages of {file}");
        for (key, variables) in messages {
            assert_eq!(variables, &others[key], "the variables of {key} in {file}");
        }
    }
}

#[test]
fn no_message_is_in_two_files() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    for (file, messages) in files_of("fr") {
        for key in messages.into_keys() {
            let known = owners.insert(key.clone(), file.clone());
            assert_eq!(known, None, "{key} is also in {file}");
        }
    }
}

/// Every message that the templates and the code name exists: `.say("key")`, the title and the
/// detail of `Problem::new(status, "code")`, the words of `.field("name", "code")`.
#[test]
fn every_message_that_is_said_is_written() {
    let written: BTreeSet<String> =
        files_of("fr").into_values().flat_map(Messages::into_keys).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut unwritten = BTreeMap::new();
    for folder in ["web/templates", "crates"] {
        visit(&root.join(folder), &mut |path, text| {
            for key in named_in(text).into_iter().filter(|key| !written.contains(key)) {
                unwritten.insert(key, path.to_owned());
            }
        });
    }
    // The test of what happens to a missing message says one.
    unwritten.remove("no-such-message");
    assert_eq!(unwritten, BTreeMap::new());
}

fn named_in(text: &str) -> Vec<String> {
    let after = |call: &'static str, quoted: usize| {
        let calls = text.split(call).skip(1);
        calls.filter_map(move |rest| rest.split('"').nth(quoted))
    };
    let said = after(".say(\"", 0).map(str::to_owned);
    let problems = text.split("Problem::new(").skip(1).filter_map(|rest| {
        let (arguments, _) = rest.split_once(')')?;
        arguments.split('"').nth(1)
    });
    let problems =
        problems.flat_map(|code| [format!("problem-{code}"), format!("problem-{code}.detail")]);
    // Builders of other kinds have a `.field` too: only files that speak of problems are meant.
    let fields = after(".field(\"", 2).filter(|_| text.contains("Problem"));
    let fields = fields.map(|code| format!("field-{code}"));
    said.chain(problems).chain(fields).collect()
}

fn visit(folder: &Path, see: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|kind| kind == "html" || kind == "rs")
            && !path.ends_with("words/tests/locales.rs")
        {
            see(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
