//! What a handler of the interface is open to: somebody signed in, or a program whose token is good for it.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use cimaise_core::{Scope, Staff};

use crate::SignedIn;
use crate::bearer::Bearer;

/// Declares, for a scope, what a handler names in its signature.
macro_rules! scoped {
    ($($(#[$doc:meta])* $name:ident = $scope:ident),+ $(,)?) => {$(
        $(#[$doc])*
        pub struct $name(pub Staff);

        impl FromRequest for $name {
            type Error = actix_web::Error;
            type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let request = request.clone();
                Box::pin(async move { Ok(Self(asking(&request, Scope::$scope).await?)) })
            }
        }
    )+};
}

scoped! {
    /// Somebody who reads; 403 `token-not-enough` for a token without [`Scope::Read`].
    ToRead = Read,
    /// Somebody who decides; 403 `token-not-enough` for a token without [`Scope::Decide`].
    ToDecide = Decide,
    /// Somebody who sets up; 403 `token-not-enough` for a token without [`Scope::SetUp`].
    ToSetUp = SetUp,
}

async fn asking(request: &HttpRequest, scope: Scope) -> Result<Staff, actix_web::Error> {
    match Bearer::of(request) {
        Some(bearer) => Ok(bearer.allowed(scope)?),
        None => Ok(SignedIn::extract(request).await?.0),
    }
}
