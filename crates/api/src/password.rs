//! Passwords of the staff, kept as Argon2id hashes in PHC string format.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};

/// The fewest characters of a new password (NIST SP 800-63B-4, section 3.1.1.2, with a second way
/// in to come).
pub const SHORTEST: usize = 10;
/// The most bytes that are hashed: longer is no password but an attempt to keep us busy.
pub const LONGEST: usize = 1_024;

/// A password could not be hashed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than [`SHORTEST`] characters.
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    /// More than [`LONGEST`] bytes.
    #[error("a password has at most {LONGEST} bytes")]
    TooLong,
    /// The system gave no randomness or no memory.
    #[error("the password cannot be hashed: {0}")]
    Hashing(argon2::password_hash::Error),
}

/// 19 MiB of memory, two passes, one lane: the first choice of the OWASP Password Storage Cheat
/// Sheet for Argon2id.
fn argon2() -> Argon2<'static> {
    // These numbers are within the bounds that Params checks.
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a new password with a fresh salt. It takes some tens of milliseconds: call it where
/// blocking is allowed.
pub fn hash(password: &SecretString) -> Result<String, PasswordError> {
    let typed = password.expose_secret();
    if typed.chars().count() < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    if typed.len() > LONGEST {
        return Err(PasswordError::TooLong);
    }
    let hash = argon2().hash_password(typed.as_bytes()).map_err(PasswordError::Hashing)?;
    Ok(hash.to_string())
}

/// Whether a password is the one that was hashed. Without a hash (there is no such account) it
/// works as long and says no. Call it where blocking is allowed.
pub fn verify(password: &SecretString, hash: Option<&str>) -> bool {
    let typed = password.expose_secret();
    let expected = hash.unwrap_or(&NOBODY);
    let Ok(parsed) = PasswordHash::new(expected) else {
        tracing::error!("a stored password hash cannot be read");
        return false;
    };
    let same =
        typed.len() <= LONGEST && argon2().verify_password(typed.as_bytes(), &parsed).is_ok();
    same && hash.is_some()
}

/// The hash of a password that nobody has, so that an unknown account costs the same time.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    argon2().hash_password(b"no account").map(|hash| hash.to_string()).unwrap_or_default()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> SecretString {
        SecretString::from(text)
    }

    #[test]
    fn a_password_is_known_again_and_no_other() {
        let hash = hash(&secret("a paper robot")).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify(&secret("a paper robot"), Some(&hash)));
        assert!(!verify(&secret("a paper Robot"), Some(&hash)));
        assert!(!verify(&secret("no account"), None));
    }

    #[test]
    fn two_hashes_of_one_password_differ() {
        assert_ne!(
            hash(&secret("a paper robot")).unwrap(),
            hash(&secret("a paper robot")).unwrap()
        );
    }

    #[test]
    fn short_and_endless_passwords_are_refused() {
        assert!(matches!(hash(&secret("nine char")), Err(PasswordError::TooShort)));
        assert!(matches!(hash(&secret(&"a".repeat(1_025))), Err(PasswordError::TooLong)));
    }

    #[test]
    fn a_broken_hash_opens_nothing() {
        assert!(!verify(&secret("a paper robot"), Some("")));
        assert!(!verify(&secret(""), Some("plain")));
    }
}
