//! Who one is, shown again: by what one signs in with, so that who could not sign in cannot confirm.

use actix_web::HttpRequest;
use cimaise_core::Staff;
use cimaise_web::{App, Problem, Purpose};
use secrecy::SecretString;

use crate::session::{codes, is_password_of, only_elsewhere, wants_code};

/// What somebody shows.
pub(crate) struct Proof {
    /// Their password.
    pub(crate) password: SecretString,
    /// A code, where their account asks for one.
    pub(crate) code: Option<String>,
}

/// What of it is wrong, or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lacking {
    /// This is not the password.
    Password,
    /// A code is asked for, and there is none.
    Code,
    /// The code is wrong, or was used.
    RightCode,
}

impl Lacking {
    /// Its stable code as a problem.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Password => "wrong-password",
            Self::Code => "code-wanted",
            Self::RightCode => "wrong-code",
        }
    }
}

/// Whether a proof holds, or what is lacking. It is counted as signing in is: 429 after too many tries.
pub(crate) async fn prove(
    app: &App,
    request: &HttpRequest,
    staff: &Staff,
    proof: Proof,
) -> Result<Result<(), Lacking>, Problem> {
    only_elsewhere(app)?;
    app.limiter.check(request, Purpose::SignIn)?;
    if !is_password_of(app, staff, proof.password).await? {
        return Ok(Err(Lacking::Password));
    }
    if !wants_code(app, staff.person.id).await? {
        return Ok(Ok(()));
    }
    let Some(code) = proof.code.filter(|code| !code.trim().is_empty()) else {
        return Ok(Err(Lacking::Code));
    };
    let right = codes::shows(app, staff.person.id, code).await?;
    Ok(if right { Ok(()) } else { Err(Lacking::RightCode) })
}
