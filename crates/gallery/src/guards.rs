//! Which addresses are the gallery's, so that no room depends on the order in which all are mounted.

use actix_web::guard::GuardContext;
use cimaise_core::{Language, Slug};

/// Not under `/{lang}/follow`, and not a theme's form.
pub fn readable(context: &GuardContext<'_>) -> bool {
    is_readable(context.head().uri.path())
}

/// A path that begins with what may be an institution.
pub fn unprefixed(context: &GuardContext<'_>) -> bool {
    let path = context.head().uri.path();
    path.split('/').nth(1).is_some_and(|first| Slug::parse_first(first).is_ok())
}

fn is_readable(path: &str) -> bool {
    let segments: Vec<_> = path.split('/').skip(1).collect();
    match segments.as_slice() {
        [lang, first, rest @ ..] if is_language(lang) => {
            let form = matches!(rest, [_, _, last] if *last == "contribute")
                || matches!(rest, [_, _, _, last] if *last == "notice");
            !form && !Slug::RESERVED.contains(first)
        }
        _ => true,
    }
}

fn is_language(segment: &str) -> bool {
    Language::ALL.iter().any(|language| language.tag() == segment)
}

#[cfg(test)]
mod tests {
    use super::is_readable;

    #[test]
    fn the_addresses_of_other_rooms_are_left_to_them() {
        for path in [
            "/fr/follow/token",
            "/fr/follow/token/withdrawal",
            "/en/m/c/t/contribute",
            "/fr/m/c/t/blam/notice",
        ] {
            assert!(!is_readable(path), "{path}");
        }
        for path in ["/", "/fr/", "/fr/m/c/t/blam", "/media/a/b/640.jpg", "/m/c/t/contribute"] {
            assert!(is_readable(path), "{path}");
        }
    }
}
