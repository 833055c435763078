//! Off the wall: the row goes first, then, by a job, the public bytes.

use cimaise_core::{Clock, Contribution, PublicationId, State, ThemeId};
use diesel::prelude::*;

use crate::jobs::{self, Job};
use crate::schema::{hidden_publications as hidden, publications};
use crate::sql_types::Key;
use crate::{StoreResult, Tx, searchable, signatures, themes, webhooks};

/// Removes the publication of a contribution, if it hangs or is hidden; it stands elsewhere from now on.
pub(super) fn remove_publication(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    state: State,
) -> StoreResult<()> {
    let found: Option<(Key<PublicationId>, Key<ThemeId>)> = publications::table
        .filter(publications::contribution_id.eq(Key(contribution.id)))
        .select((publications::id, publications::theme_id))
        .first(&mut **tx)
        .optional()?;
    let id = if let Some((id, theme)) = found {
        searchable::remove(tx, id.0)?;
        diesel::delete(publications::table.find(id)).execute(&mut **tx)?;
        themes::touch(tx, theme.0, -1)?;
        signatures::remove(tx, contribution)?;
        webhooks::hangs_no_more(tx, clock, contribution, (id.0, state))?;
        id
    } else {
        let Some(id) = remove_hidden(tx, contribution)? else { return Ok(()) };
        id
    };
    jobs::leave(tx, clock.id().into(), Job::Unhang(id.0), clock.now(), clock.now())
}

/// What nobody sees will hang no more.
fn remove_hidden(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
) -> StoreResult<Option<Key<PublicationId>>> {
    let of_it = hidden::table.filter(hidden::contribution_id.eq(Key(contribution.id)));
    let found = of_it.select(hidden::id).first(&mut **tx).optional()?;
    diesel::delete(of_it).execute(&mut **tx)?;
    Ok(found)
}
