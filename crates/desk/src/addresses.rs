//! The addresses of the desk, with the part of the queue to which a person keeps.

use cimaise_core::{
    ActId, CallId, ContributionId, DecisionId, InstitutionId, JournalPart, NoticeId, PictureId,
    QueuePart, SavedViewId,
};

/// A part of the queue.
pub fn queue(part: &QueuePart) -> String {
    with("/desk".to_owned(), part.pairs())
}

/// The page of the queue that follows `after`.
pub fn queue_page(part: &QueuePart, after: ContributionId) -> String {
    let mut pairs = part.pairs();
    pairs.push(("after", after.to_string()));
    with("/desk".to_owned(), pairs)
}

/// Where several of a part of the queue are chosen, after `after`.
pub fn selection(part: &QueuePart, after: Option<ContributionId>) -> String {
    let mut pairs = part.pairs();
    pairs.extend(after.map(|after| ("after", after.to_string())));
    with("/desk/selection".to_owned(), pairs)
}

/// Where a verdict on what was chosen is posted.
pub fn selection_decision(part: &QueuePart) -> String {
    with("/desk/selection/decision".to_owned(), part.pairs())
}

/// Where all of it is undone.
pub fn selection_undo(part: &QueuePart) -> String {
    with("/desk/selection/undo".to_owned(), part.pairs())
}

/// One contribution.
pub fn contribution(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}"), part.pairs())
}

/// Where a reason is chosen; `verdict` is `refuse` or `take-down`.
pub fn refusal(id: ContributionId, part: &QueuePart, verdict: &str) -> String {
    let mut pairs = vec![("verdict", verdict.to_owned())];
    pairs.extend(part.pairs());
    with(preview(id), pairs)
}

/// The same without a query, for a form that brings its own.
pub fn preview(id: ContributionId) -> String {
    format!("/desk/contributions/{id}/refusal")
}

/// A picture as it was sent, without metadata.
pub fn original(id: PictureId) -> String {
    format!("/desk/pictures/{id}/original")
}

/// Where one chooses how pictures are shown.
pub fn picture_view(part: &QueuePart) -> String {
    with("/desk/picture-view".to_owned(), part.pairs())
}

/// Where a picture is described anew.
pub fn alt(id: PictureId, part: &QueuePart) -> String {
    with(format!("/desk/pictures/{id}/alt"), part.pairs())
}

/// Where a part of the queue is kept under a name.
pub fn save_view(part: &QueuePart) -> String {
    with("/desk/views".to_owned(), part.pairs())
}

/// Where one is forgotten.
pub fn forget_view(id: SavedViewId, part: &QueuePart) -> String {
    with(format!("/desk/views/{id}/forget"), part.pairs())
}

/// Where decisions are posted.
pub fn decision(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}/decision"), part.pairs())
}

/// Where an undo is posted; `undoes` is `opinion` or the id of a decision.
pub fn undo(id: ContributionId, undoes: impl ToString, part: &QueuePart) -> String {
    let mut pairs = vec![("undoes", undoes.to_string())];
    pairs.extend(part.pairs());
    with(format!("/desk/contributions/{id}/decision/undo"), pairs)
}

/// Where a note is written on a contribution.
pub fn notes(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}/notes"), part.pairs())
}

/// Where what was reported is kept on the wall.
pub fn keep(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}/notices/keep"), part.pairs())
}

/// Where that is undone.
pub fn undo_keep(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}/notices/keep/undo"), part.pairs())
}

/// The page of the notices that follow `after`.
pub fn notices_page(after: NoticeId) -> String {
    format!("/desk/notices?after={after}")
}

/// Where it is passed to a colleague.
pub fn pass(id: ContributionId, part: &QueuePart) -> String {
    with(format!("/desk/contributions/{id}/pass"), part.pairs())
}

/// Where a batch of a part of the queue is taken.
pub fn batch(part: &QueuePart) -> String {
    with("/desk/batch".to_owned(), part.pairs())
}

/// Where it is given back.
pub fn release(part: &QueuePart) -> String {
    with("/desk/batch/release".to_owned(), part.pairs())
}

/// A private rendition, so many pixels wide.
pub fn picture(id: PictureId, width: i32, extension: &str) -> String {
    format!("/desk/pictures/{id}/{width}.{extension}")
}

/// What a call has approved and not hung yet, after one of them.
pub fn hangings(call: CallId, after: Option<ContributionId>) -> String {
    let mut pairs = vec![("call", call.to_string())];
    pairs.extend(after.map(|one| ("after", one.to_string())));
    with("/desk/hangings".to_owned(), pairs)
}

/// What a call has decided and not told yet, after a decision.
pub fn outbox(call: CallId, after: Option<DecisionId>) -> String {
    let mut pairs = vec![("call", call.to_string())];
    pairs.extend(after.map(|one| ("after", one.to_string())));
    with("/desk/outbox".to_owned(), pairs)
}

/// The letter of a decision that is not told yet.
pub fn letter(decision: DecisionId) -> String {
    format!("/desk/outbox/{decision}")
}

/// A part of the log of an institution, before a line.
pub fn journal(of: InstitutionId, part: &JournalPart, before: Option<ActId>) -> String {
    let mut pairs = vec![("institution", of.to_string())];
    pairs.extend(part.pairs());
    pairs.extend(before.map(|line| ("before", line.to_string())));
    with("/desk/journal".to_owned(), pairs)
}

/// The whole of such a part as a table for spreadsheets.
pub fn journal_table(of: InstitutionId, part: &JournalPart) -> String {
    let mut pairs = vec![("institution", of.to_string())];
    pairs.extend(part.pairs());
    with("/desk/journal.csv".to_owned(), pairs)
}

/// Ids and known words alone are put into queries here: nothing needs escaping.
fn with(path: String, pairs: Vec<(&str, String)>) -> String {
    let query: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use cimaise_core::{Order, ThemeId};

    use super::*;

    const CONTRIBUTION: ContributionId = ContributionId(uuid::Uuid::from_u128(1));
    const THEME: ThemeId = ThemeId(uuid::Uuid::from_u128(2));

    #[test]
    fn the_part_of_the_queue_follows_when_there_is_one() {
        assert_eq!(queue(&QueuePart::default()), "/desk");
        let part = QueuePart { order: Some(Order::Interleaved), ..QueuePart::of_theme(THEME) };
        assert_eq!(
            contribution(CONTRIBUTION, &part),
            "/desk/contributions/00000000-0000-0000-0000-000000000001\
             ?theme=00000000-0000-0000-0000-000000000002&order=interleaved"
        );
    }
}
