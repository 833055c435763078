//! The host name that an institution has to itself.

use cimaise_core::{HostName, Institution, InstitutionId, Staff};
use cimaise_store::{Db, StoreError, StoreResult, institutions};
use cimaise_web::{App, Problem};

use super::changes::allowed;

/// Under which name it is typed.
pub(crate) const HOST: &str = "host";

/// Gives an institution a host to itself, or takes it away where nothing is said; its pages and letters name it at
/// once. 404 for who does not answer for it; 422 for what is no host name, is that of the house or another's.
pub(crate) async fn choose_host(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    typed: &str,
) -> Result<Institution, Problem> {
    let host = match typed.trim() {
        "" => None,
        typed => Some(HostName::parse(typed).map_err(|_| unfit("no-host"))?),
    };
    if host.as_ref().is_some_and(|host| app.edge.is_own_host(host)) {
        return Err(unfit("host-of-the-house"));
    }
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| -> Result<_, Problem> {
        allowed(staff.owns(id))?;
        match institutions::set_host(tx, &*clock, id, host.as_ref(), staff.person.id) {
            Err(StoreError::Taken(_)) => return Err(unfit("host-taken")),
            done => done?,
        }
        Ok(institutions::by_id(tx, id)?)
    });
    let institution = write.await?;
    app.hosts.renew(&app.edge, &app.store).await?;
    Ok(institution)
}

/// An institution, for who answers for it.
pub(crate) fn owned(db: &mut Db, staff: &Staff, id: InstitutionId) -> StoreResult<Institution> {
    allowed(staff.owns(id))?;
    institutions::by_id(db, id)
}

fn unfit(code: &'static str) -> Problem {
    Problem::invalid().field(HOST, code)
}
