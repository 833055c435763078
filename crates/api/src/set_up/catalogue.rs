//! An institution's catalogue of reasons: what its staff changes of it.

use actix_web::http::StatusCode;
use cimaise_core::{Act, Clock, Institution, InstitutionId, Reason, ReasonId, ReasonKind, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{Db, StoreResult, Tx, institutions, reasons};
use cimaise_web::{App, Problem};

use super::changes::allowed;
use super::reason_words::ReasonWords;
use super::{Typed, own_language, slugs};

/// The most entries, those that are no longer offered included.
const MOST: usize = 200;

/// Its catalogue in its order. 404 for who has no part in it.
pub(crate) async fn catalogue(
    app: &App,
    staff: Staff,
    id: InstitutionId,
) -> Result<Vec<Reason>, Problem> {
    let read = app.store.read(move |db| {
        allowed(staff.institutions().contains(&id))?;
        reasons::of_institution(db, id)
    });
    Ok(read.await?)
}

/// Adds an entry, last. 404 for who may not; 422 with every fault.
pub(crate) async fn add_reason(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    typed: Typed,
) -> Result<Reason, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let institution = editable_catalogue(tx, &staff, id)?;
            let words = ReasonWords::read_new(&typed, &institution)?;
            let known = reasons::of_institution(tx, id)?;
            if known.len() >= MOST {
                let most = [("most", MOST.into())];
                let field = format!("label.{}", own_language(&institution));
                return Err(Problem::invalid().field_with(field, "too-many-reasons", most));
            }
            let reason = Reason {
                id: clock.id().into(),
                institution: id,
                code: free_code(&known, &words, &institution)?,
                position: known.last().map_or(0, |last| last.position) + 1,
                label: words.label,
                text: words.text,
                ground: words.ground,
                offered: true,
            };
            reasons::add(tx, &reason)?;
            log(tx, &*clock, &staff, &reason, Act::AddReason);
            Ok(reason)
        })
        .await
}

/// Words an entry anew. 404 for who may not; 422 with every fault.
pub(crate) async fn reword_reason(
    app: &App,
    staff: Staff,
    id: ReasonId,
    typed: Typed,
) -> Result<Reason, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (before, institution) = editable_reason(tx, &staff, id)?;
            let words = ReasonWords::read(&typed, &institution, before.ground)?;
            let reason = Reason { label: words.label, text: words.text, ..before.clone() };
            if reason != before {
                reasons::reword(tx, &reason)?;
                log(tx, &*clock, &staff, &reason, Act::ChangeReason);
            }
            Ok(reason)
        })
        .await
}

/// Offers an entry, or no longer; nothing happens where it is so. 404 for who may not; 409 `last-reason`
/// where nothing of its kind would be left to choose.
pub(crate) async fn offer_reason(
    app: &App,
    staff: Staff,
    id: ReasonId,
    offered: bool,
) -> Result<Reason, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (before, _) = editable_reason(tx, &staff, id)?;
            if before.offered == offered {
                return Ok(before);
            }
            if !offered && is_needed(tx, &before)? {
                return Err(Problem::new(StatusCode::CONFLICT, "last-reason"));
            }
            reasons::offer(tx, id, offered)?;
            let act = if offered { Act::OfferReason } else { Act::RetireReason };
            log(tx, &*clock, &staff, &before, act);
            Ok(Reason { offered, ..before })
        })
        .await
}

/// Moves an entry to a place among those offered for the same, from 1; one beyond the last is the last.
/// 404 for who may not.
pub(crate) async fn move_reason(
    app: &App,
    staff: Staff,
    id: ReasonId,
    place: usize,
) -> Result<Vec<Reason>, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (moved, _) = editable_reason(tx, &staff, id)?;
            let before = reasons::of_institution(tx, moved.institution)?;
            let after = arranged(before.clone(), &moved, place);
            if after != before {
                reasons::arrange(tx, &after)?;
                log(tx, &*clock, &staff, &moved, Act::ChangeReason);
            }
            Ok(reasons::of_institution(tx, moved.institution)?)
        })
        .await
}

/// An institution, for who may change its catalogue.
pub(super) fn editable_catalogue(
    db: &mut Db,
    staff: &Staff,
    id: InstitutionId,
) -> StoreResult<Institution> {
    allowed(staff.may_choose_for(id))?;
    institutions::by_id(db, id)
}

/// An entry with its institution, for who may change it.
pub(super) fn editable_reason(
    db: &mut Db,
    staff: &Staff,
    id: ReasonId,
) -> StoreResult<(Reason, Institution)> {
    let reason = reasons::by_id(db, id)?;
    let institution = editable_catalogue(db, staff, reason.institution)?;
    Ok((reason, institution))
}

/// Nothing else of its kind is offered, or the house itself gives it.
fn is_needed(db: &mut Db, reason: &Reason) -> StoreResult<bool> {
    let kind = reason.ground.kind();
    let same = |one: &Reason| one.offered && one.id != reason.id && one.ground.kind() == kind;
    let others = reasons::of_institution(db, reason.institution)?.iter().any(same);
    Ok(kind == ReasonKind::File || !others)
}

/// The catalogue with an entry moved to a place among those that are offered for the same.
fn arranged(mut catalogue: Vec<Reason>, moved: &Reason, place: usize) -> Vec<Reason> {
    catalogue.retain(|one| one.id != moved.id);
    let alike = |one: &Reason| one.offered && one.ground.kind() == moved.ground.kind();
    let places = (0..).zip(&catalogue).filter(|(_, one)| alike(one)).map(|(at, _)| at);
    let places: Vec<usize> = places.collect();
    let at = match places.get(place.max(1) - 1) {
        Some(at) => *at,
        None => places.last().map_or(catalogue.len(), |last| last + 1),
    };
    catalogue.insert(at, moved.clone());
    catalogue
}

fn free_code(
    known: &[Reason],
    words: &ReasonWords,
    institution: &Institution,
) -> StoreResult<String> {
    let language = own_language(institution);
    let is_taken =
        |code: &cimaise_core::Slug| Ok(known.iter().any(|one| one.code == code.as_str()));
    Ok(slugs::free(None, &words.label, language, "reason", is_taken)?.to_string())
}

fn log(tx: &mut Tx<'_>, clock: &dyn Clock, staff: &Staff, reason: &Reason, act: Act) {
    let subject = (reason.institution, Subject::Institution);
    acts::record(tx, clock, subject, Some(staff.person.id), act, reason.code.as_str());
}

#[cfg(test)]
mod tests {
    use cimaise_core::{Ground, Localized};
    use uuid::Uuid;

    use super::*;

    fn entry(id: u128, ground: Ground, offered: bool) -> Reason {
        Reason {
            id: Uuid::from_u128(id).into(),
            institution: Uuid::from_u128(0).into(),
            code: id.to_string(),
            position: i32::try_from(id).unwrap(),
            label: Localized::default(),
            text: Localized::default(),
            ground,
            offered,
        }
    }

    fn moved(id: u128, place: usize) -> Vec<String> {
        let catalogue = vec![
            entry(1, Ground::HouseRule, true),
            entry(2, Ground::Change, true),
            entry(3, Ground::Law, false),
            entry(4, Ground::Law, true),
            entry(5, Ground::HouseRule, true),
        ];
        let one = catalogue.iter().find(|one| one.code == id.to_string()).unwrap().clone();
        arranged(catalogue, &one, place).into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn places_are_counted_among_what_is_offered_for_the_same() {
        assert_eq!(moved(5, 1), ["5", "1", "2", "3", "4"]);
        assert_eq!(moved(5, 2), ["1", "2", "3", "5", "4"]);
        assert_eq!(moved(1, 2), ["2", "3", "4", "1", "5"]);
        assert_eq!(moved(1, 3), ["2", "3", "4", "5", "1"]);
        assert_eq!(moved(1, 99), ["2", "3", "4", "5", "1"]);
    }

    #[test]
    fn what_is_alone_of_its_kind_goes_last() {
        assert_eq!(moved(2, 1), ["1", "3", "4", "5", "2"]);
    }
}
