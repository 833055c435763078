//! Tokens, by which programs act in somebody's name: made, listed, revoked, as forms and as JSON.

mod page;
mod reading;
pub(crate) mod told;

use cimaise_core::{ApiToken, ApiTokenId, InstitutionId, PersonId, Staff};
use cimaise_store::{Db, StoreError, StoreResult, api_tokens, people};
use cimaise_web::{ApiTokenSecret, App, Problem};
use secrecy::SecretString;

pub(crate) use reading::ON_A_DATE;

pub(crate) use page::{make_by_form, revoke_by_form, revoke_reaching_by_form, tokens_page};

use crate::set_up::Typed;

/// Makes a token; gives it with its secret, which is told this once. 422 with every fault.
pub(crate) async fn make(
    app: &App,
    staff: Staff,
    typed: &Typed,
) -> Result<(ApiToken, SecretString), Problem> {
    let token = reading::token(app.clock.as_ref(), &staff, typed)?;
    let secret = ApiTokenSecret::random()?;
    let (clock, digest, made) = (app.clock.clone(), secret.digest(), token.clone());
    let write =
        app.store.write(move |tx| api_tokens::make(tx, clock.as_ref(), &staff, &made, digest));
    write.await.map_err(|error| match error {
        StoreError::Taken(_) => {
            let most = [("most", api_tokens::MOST.into())];
            Problem::invalid().field_with("name", "too-many-tokens", most)
        }
        other => other.into(),
    })?;
    Ok((token, secret.written()))
}

/// Revokes one of one's own. 404 when it is none of theirs.
pub(crate) async fn revoke(app: &App, staff: Staff, id: ApiTokenId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app
        .store
        .write(move |tx| api_tokens::revoke(tx, clock.as_ref(), &staff, id, staff.person.id));
    Ok(write.await?)
}

/// By which programs act in an institution, and for whom; for others than its owners there is no such
/// list.
pub(crate) fn reaching(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<(ApiToken, Staff)>> {
    if !staff.owns(institution) {
        return Err(StoreError::NotFound);
    }
    let here = people::of_institution(db, institution)?;
    let ids: Vec<PersonId> = here.iter().map(|one| one.person.id).collect();
    let tokens = api_tokens::reaching(db, institution, &ids)?.into_iter();
    let whose = |token: ApiToken| {
        let of = here.iter().find(|one| one.person.id == token.person)?;
        Some((token, of.clone()))
    };
    Ok(tokens.filter_map(whose).collect())
}

/// Takes one of those away from the institution; it ends where it is good nowhere else, and stays what it is
/// elsewhere. 404 for who does not answer for the institution.
pub(crate) async fn revoke_reaching(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    id: ApiTokenId,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let all = reaching(tx, &staff, institution)?;
        let found = all.into_iter().find(|(token, _)| token.id == id);
        let (token, of) = found.ok_or(StoreError::NotFound)?;
        if token.is_of(institution, &of) {
            return api_tokens::revoke(tx, clock.as_ref(), &of, id, staff.person.id);
        }
        api_tokens::bar(tx, clock.as_ref(), id, institution, staff.person.id)
    });
    Ok(write.await?)
}
