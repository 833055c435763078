//! What a token is called, in the log of an institution: told where it is good there alone.

use cimaise_core::{ActId, InstitutionId, PersonId};
use diesel::prelude::*;

use super::Line;
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{acts, api_tokens, memberships};
use crate::sql_types::Key;

type Row = (Key<ActId>, Key<InstitutionId>, Key<PersonId>, Option<Key<InstitutionId>>);

/// Takes away the names of tokens by which their people work elsewhere too: see
/// [`cimaise_core::ApiToken::is_of`].
pub(super) fn hide_names(db: &mut Db, lines: &mut [Line]) -> StoreResult<()> {
    let borne: Vec<_> =
        lines.iter().filter(|line| line.token.is_some()).map(|line| Key(line.id)).collect();
    if borne.is_empty() {
        return Ok(());
    }
    let rows: Vec<Row> = acts::table
        .inner_join(api_tokens::table)
        .filter(acts::id.eq_any(borne))
        .select((acts::id, acts::institution_id, api_tokens::person_id, api_tokens::institution_id))
        .load(db)?;
    let people: Vec<_> = rows.iter().map(|(_, _, person, _)| *person).collect();
    let works: Vec<(Key<PersonId>, Key<InstitutionId>)> = memberships::table
        .filter(memberships::person_id.eq_any(people))
        .select((memberships::person_id, memberships::institution_id))
        .distinct()
        .load(db)?;
    for (id, here, person, only) in rows {
        let elsewhere = match only {
            Some(only) => only.0 != here.0,
            None => works.iter().any(|(who, at)| who.0 == person.0 && at.0 != here.0),
        };
        let line = lines.iter_mut().find(|line| line.id == id.0).filter(|_| elsewhere);
        if let Some((_, name)) = line.and_then(|line| line.token.as_mut()) {
            *name = None;
        }
    }
    Ok(())
}
