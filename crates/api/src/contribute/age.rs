//! How old who sends is, as far as a call asks: one answer of two, and what follows from it.

use cimaise_core::{AgeAnswer, AgeRule, ConsentStatement, Credit, Terms, Younger};

use super::check::Findings;
use super::draft::Draft;

/// The answer; none where the call asks for none. Whoever is not admitted is told so, and who gave no answer.
pub(super) fn answer(found: &mut Findings, draft: &Draft, terms: &Terms) -> Option<AgeAnswer> {
    let rule = terms.age?;
    let answer: Option<AgeAnswer> = draft.age.trim().parse().ok();
    match answer {
        None if draft.age.trim().is_empty() => found.add("age", "choose-age"),
        None => found.add("age", "unreadable"),
        Some(AgeAnswer::Younger) if rule.younger == Younger::Refused => {
            found.0 = found.0.clone().field_with(
                "age",
                "too-young",
                [("age", u16::from(rule.from).into())],
            );
        }
        Some(_) => {}
    }
    answer
}

/// Where letters go for somebody younger: to the adult, who has to have an address.
pub(super) fn must_reach_the_adult(found: &mut Findings, draft: &Draft, answer: Option<AgeAnswer>) {
    if answer == Some(AgeAnswer::Younger) && draft.email.trim().is_empty() {
        found.add("email", "guardian-address");
    }
}

/// By what name it is signed: somebody younger by the first word alone, unless they wish for more.
pub(super) fn signed(credit: Credit, draft: &Draft, answer: Option<AgeAnswer>) -> Credit {
    if answer != Some(AgeAnswer::Younger) || draft.whole_credit {
        return credit;
    }
    let first = credit.as_str().split_whitespace().next().map(Credit::parse);
    first.and_then(Result::ok).unwrap_or(credit)
}

/// How a statement is asked of who gave that answer: whether it is required; none where it is not asked at
/// all.
pub(super) fn asks(
    statement: &ConsentStatement,
    terms: &Terms,
    answer: Option<AgeAnswer>,
) -> Option<bool> {
    if !terms.admits_with_adult() || statement.code != AgeRule::STATEMENT {
        return Some(statement.required);
    }
    (answer == Some(AgeAnswer::Younger)).then_some(true)
}
