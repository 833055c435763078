//! What is said of a value that cannot be read: which setting, from where and why, never the value.

use figment::error::{Actual, Kind};

use super::SettingsError;

/// figment's errors, one a line.
pub(super) fn unreadable(error: &figment::Error) -> SettingsError {
    let lines = error.clone().into_iter().map(|one| {
        let source = one.metadata.as_ref().map_or_else(String::new, |m| format!(" ({})", m.name));
        let setting = one.path.join(".");
        let problem = problem(&setting, &one.kind);
        match setting {
            setting if setting.is_empty() => format!("{problem}{source}"),
            setting => format!("the setting “{setting}”: {problem}{source}"),
        }
    });
    SettingsError::Unreadable(lines.collect::<Vec<_>>().join("\n"))
}

fn problem(setting: &str, kind: &Kind) -> String {
    match kind {
        Kind::InvalidType(found, wanted) => {
            format!("expected {}, found {}", plain(wanted), form(found))
        }
        Kind::InvalidValue(Actual::Unsigned(_) | Actual::Signed(_), _)
        | Kind::ISizeOutOfRange(_)
        | Kind::USizeOutOfRange(_) => "a number out of range".to_owned(),
        Kind::InvalidValue(found, _) => format!("{} that cannot be used", form(found)),
        Kind::UnknownVariant(_, known) => format!("expected one of {}", known.join(", ")),
        Kind::Unsupported(found) | Kind::UnsupportedKey(found, _) => {
            format!("{} cannot stand here", form(found))
        }
        // What a type says of a text may repeat it.
        Kind::Message(_) => match setting {
            "listen" => "expected an address and a port, such as 127.0.0.1:8080".to_owned(),
            "public_url" | "storage" => "expected an address, scheme first".to_owned(),
            _ => "cannot be read".to_owned(),
        },
        // These hold names alone.
        Kind::InvalidLength(..)
        | Kind::UnknownField(..)
        | Kind::MissingField(_)
        | Kind::DuplicateField(_) => kind.to_string(),
    }
}

/// What is wanted, without Rust's words for it.
fn plain(wanted: &str) -> &str {
    match wanted {
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
        other => other,
    }
}

/// What a value is, without the value.
const fn form(found: &Actual) -> &'static str {
    match found {
        Actual::Bool(_) => "a boolean",
        Actual::Unsigned(_) | Actual::Signed(_) | Actual::Float(_) => "a number",
        Actual::Char(_) | Actual::Str(_) => "a string",
        Actual::Seq => "an array",
        Actual::Map => "a table",
        _ => "something else",
    }
}
