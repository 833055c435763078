//! What is picked for a selection, by its id or by the address at which everybody finds it.

use cimaise_core::{ContributionId, Language, Selection, SelectionId, Staff};
use cimaise_store::{Db, StoreError, StoreResult, calls, institutions, selections, themes, wall};
use cimaise_web::{App, Problem};

use super::super::Typed;
use super::acts::editable_selection;

/// Puts what hangs into a selection, last; twice is fine. It is named by `contribution`, or by the `address` of its
/// page. 404 for who may not; 422 where nothing of the kind hangs on its walls, or where it is full.
pub(crate) async fn pick(
    app: &App,
    staff: Staff,
    id: SelectionId,
    typed: Typed,
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let selection = editable_selection(tx, &staff, id)?;
            let (field, named) = named(tx, &typed)?;
            let by = staff.person.id;
            let picked = named.and_then(|one| selections::pick(tx, &*clock, &selection, one, by));
            match picked {
                Err(StoreError::NotFound) => Err(Problem::invalid().field(field, "unknown-piece")),
                Err(StoreError::Taken(_)) => {
                    let most = [("most", Selection::PIECES.into())];
                    Err(Problem::invalid().field_with(field, "too-many-pieces", most))
                }
                picked => {
                    picked?;
                    Ok(selections::by_id(tx, id)?)
                }
            }
        })
        .await
}

/// Takes a piece out of a selection; twice is fine. 404 for who may not.
pub(crate) async fn unpick(
    app: &App,
    staff: Staff,
    id: SelectionId,
    contribution: ContributionId,
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let selection = editable_selection(tx, &staff, id)?;
            selections::take_out(tx, &*clock, &selection, contribution, staff.person.id)?;
            Ok(selections::by_id(tx, id)?)
        })
        .await
}

/// Gives a piece another place, from 1; beyond the last is the last. 404 for who may not, and for what is not in it.
pub(crate) async fn move_pick(
    app: &App,
    staff: Staff,
    id: SelectionId,
    to: (ContributionId, usize),
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let selection = editable_selection(tx, &staff, id)?;
            selections::put_at(tx, &*clock, &selection, to, staff.person.id)?;
            Ok(selections::by_id(tx, id)?)
        })
        .await
}

/// By which field something is named, and what that is.
fn named(
    db: &mut Db,
    typed: &Typed,
) -> Result<(&'static str, StoreResult<ContributionId>), Problem> {
    let contribution = typed.one("contribution");
    if !contribution.is_empty() {
        let id = contribution.parse().map_err(|_| StoreError::NotFound);
        return Ok(("contribution", id));
    }
    match typed.one("address") {
        "" => Err(Problem::invalid().field("address", "missing")),
        address => Ok(("address", at(db, address))),
    }
}

/// What hangs at an address as a browser shows it, with or without the house before it and a language.
fn at(db: &mut Db, address: &str) -> StoreResult<ContributionId> {
    let segments = segments(address);
    let [institution, call, theme, slug] = segments[..] else { return Err(StoreError::NotFound) };
    let institution = institutions::by_slug(db, institution)?;
    let call = calls::by_slug(db, institution.id, call)?;
    let theme = themes::by_slug(db, call.id, theme)?;
    Ok(wall::by_slug(db, theme.id, slug)?.contribution)
}

fn segments(address: &str) -> Vec<&str> {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut segments: Vec<_> = path.split('/').filter(|one| !one.is_empty()).collect();
    if segments.first().is_some_and(|one| one.parse::<Language>().is_ok()) {
        segments.remove(0);
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::segments;

    #[test]
    fn an_address_is_read_as_it_is_copied() {
        let wanted = ["musee", "jouets", "larme", "blam"];
        for copied in [
            "https://toys.example/fr/musee/jouets/larme/blam",
            "https://toys.example:8080/musee/jouets/larme/blam?from=mail#top",
            "/en/musee/jouets/larme/blam/",
            "musee/jouets/larme/blam",
        ] {
            assert_eq!(segments(copied), wanted, "{copied}");
        }
        assert_eq!(segments("https://toys.example"), [""; 0]);
    }
}
