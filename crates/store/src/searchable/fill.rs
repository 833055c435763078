//! What hung before there was an index, once.

use std::collections::HashMap;

use cimaise_core::{ContributionId, InstitutionId, PublicationId, ThemeId};
use diesel::prelude::*;

use super::rows::write;
use super::words::Words;
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{contributions, pictures, publications};
use crate::sql_types::Key;

/// The migration that makes the index, as it is told when it was run.
const MIGRATION: &str = "20261128000120";

/// Publications at a time in memory.
const AT_ONCE: i64 = 500;

type Hung = (
    Key<PublicationId>,
    Key<ContributionId>,
    Key<InstitutionId>,
    Key<ThemeId>,
    String,
    String,
    String,
);

/// Whether these migrations, just run, made an index to fill.
pub(crate) fn made_the_index(run: &[String]) -> bool {
    run.iter().any(|name| name == MIGRATION)
}

/// Writes the words of all that hangs, in the transaction of the migration.
pub(crate) fn fill(db: &mut Db) -> StoreResult<()> {
    let mut after: Option<Key<PublicationId>> = None;
    loop {
        let mut query = publications::table.inner_join(contributions::table).into_boxed();
        if let Some(after) = after {
            query = query.filter(publications::id.gt(after));
        }
        let page: Vec<Hung> = query
            .order(publications::id)
            .limit(AT_ONCE)
            .select((
                publications::id,
                contributions::id,
                contributions::institution_id,
                contributions::theme_id,
                contributions::credit,
                contributions::title,
                contributions::story,
            ))
            .load(db)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.0);
        fill_page(db, &page)?;
    }
}

fn fill_page(db: &mut Db, page: &[Hung]) -> StoreResult<()> {
    let ids: Vec<_> = page.iter().map(|hung| hung.1).collect();
    let found: Vec<(Key<ContributionId>, String)> = pictures::table
        .filter(pictures::contribution_id.eq_any(ids))
        .select((pictures::contribution_id, pictures::alt))
        .load(db)?;
    let mut described: HashMap<ContributionId, Vec<String>> = HashMap::new();
    for (id, alt) in found {
        described.entry(id.0).or_default().push(alt);
    }
    for (publication, contribution, institution, theme, credit, title, story) in page {
        let alts = described.get(&contribution.0).map_or(&[][..], Vec::as_slice);
        let words = Words {
            scopes: [institution.0.0, theme.0.0],
            credit,
            title,
            story,
            alts: alts.iter().map(String::as_str).collect(),
        };
        write(db, publication.0, &words.indexed())?;
    }
    Ok(())
}
