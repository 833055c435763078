//! The addresses of the desk, with the theme to which a person keeps.

use cimaise_core::{ContributionId, PictureId, ThemeId};

/// The queue, filtered by theme.
pub fn queue(theme: Option<ThemeId>) -> String {
    with("/desk".to_owned(), &[("theme", theme.map(|id| id.to_string()))])
}

/// The page of the queue that follows `after`.
pub fn queue_page(theme: Option<ThemeId>, after: ContributionId) -> String {
    let theme = theme.map(|id| id.to_string());
    with("/desk".to_owned(), &[("theme", theme), ("after", Some(after.to_string()))])
}

/// One contribution.
pub fn contribution(id: ContributionId, theme: Option<ThemeId>) -> String {
    with(format!("/desk/contributions/{id}"), &[("theme", theme.map(|id| id.to_string()))])
}

/// Where a reason is chosen; `verdict` is `refuse` or `take-down`.
pub fn refusal(id: ContributionId, theme: Option<ThemeId>, verdict: &str) -> String {
    let theme = theme.map(|id| id.to_string());
    let query = [("verdict", Some(verdict.to_owned())), ("theme", theme)];
    with(preview(id), &query)
}

/// The same without a query, for a form that brings its own.
pub fn preview(id: ContributionId) -> String {
    format!("/desk/contributions/{id}/refusal")
}

/// A picture as it was sent, without metadata.
pub fn original(id: PictureId) -> String {
    format!("/desk/pictures/{id}/original")
}

/// Where decisions are posted.
pub fn decision(id: ContributionId, theme: Option<ThemeId>) -> String {
    let theme = theme.map(|id| id.to_string());
    with(format!("/desk/contributions/{id}/decision"), &[("theme", theme)])
}

/// Where an undo is posted.
pub fn undo(id: ContributionId, theme: Option<ThemeId>) -> String {
    let theme = theme.map(|id| id.to_string());
    with(format!("/desk/contributions/{id}/decision/undo"), &[("theme", theme)])
}

/// A private rendition, so many pixels wide.
pub fn picture(id: PictureId, width: i32, extension: &str) -> String {
    format!("/desk/pictures/{id}/{width}.{extension}")
}

/// Ids and known words alone are put into queries here: nothing needs escaping.
fn with(path: String, query: &[(&str, Option<String>)]) -> String {
    let pairs =
        query.iter().filter_map(|(name, value)| Some(format!("{name}={}", value.as_ref()?)));
    let query: Vec<_> = pairs.collect();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use cimaise_core::ThemeId;

    use super::*;

    const CONTRIBUTION: ContributionId = ContributionId(uuid::Uuid::from_u128(1));
    const THEME: ThemeId = ThemeId(uuid::Uuid::from_u128(2));

    #[test]
    fn the_theme_follows_when_there_is_one() {
        assert_eq!(queue(None), "/desk");
        assert_eq!(
            contribution(CONTRIBUTION, Some(THEME)),
            "/desk/contributions/00000000-0000-0000-0000-000000000001\
             ?theme=00000000-0000-0000-0000-000000000002"
        );
    }
}
