//! The door: what stands ready on the shelf is given there; all else goes through the house.

use std::rc::Rc;

use actix_http::{HttpMessage as _, Request, Response};
use actix_service::{IntoServiceFactory, Service, ServiceFactory, forward_ready};
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{AppConfig, ServiceResponse};
use actix_web::http::StatusCode;
use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::{Either, LocalBoxFuture, Ready as Now, ready as now};

use super::{Again, Ready, Shelf, address_of};

/// A house with its shelf at the door.
pub struct Front<F> {
    house: F,
    shelf: Shelf,
}

/// One worker's.
pub struct Door<S> {
    house: S,
    shelf: Rc<Shelf>,
}

/// From the shelf, or from the house.
type Answer<B> = Response<EitherBody<Bytes, B>>;

impl Shelf {
    /// Puts it before a house.
    pub fn before<F, I>(&self, house: I) -> Front<F>
    where
        I: IntoServiceFactory<F, Request>,
        F: ServiceFactory<Request, Config = AppConfig>,
    {
        Front { house: house.into_factory(), shelf: self.clone() }
    }
}

impl<F, B> ServiceFactory<Request> for Front<F>
where
    F: ServiceFactory<Request, Config = AppConfig, Response = ServiceResponse<B>>,
    F::Future: 'static,
    F::Service: 'static,
    F::Error: 'static,
    F::InitError: 'static,
    B: MessageBody + 'static,
{
    type Response = Answer<B>;
    type Error = F::Error;
    type Config = AppConfig;
    type Service = Door<F::Service>;
    type InitError = F::InitError;
    type Future = LocalBoxFuture<'static, Result<Self::Service, Self::InitError>>;

    fn new_service(&self, config: AppConfig) -> Self::Future {
        let (house, answers) = (self.house.new_service(config), Rc::new(self.shelf.clone()));
        async move { Ok(Door { house: house.await?, shelf: answers }) }.boxed_local()
    }
}

impl<S, B> Service<Request> for Door<S>
where
    S: Service<Request, Response = ServiceResponse<B>>,
    S::Future: 'static,
    S::Error: 'static,
    B: MessageBody + 'static,
{
    type Response = Answer<B>;
    type Error = S::Error;
    type Future = Either<
        Now<Result<Self::Response, Self::Error>>,
        LocalBoxFuture<'static, Result<Self::Response, Self::Error>>,
    >;

    forward_ready!(house);

    fn call(&self, request: Request) -> Self::Future {
        if let Some(ready) = self.shelf.ready(&request) {
            return Either::Left(now(Ok(ready
                .answer(&request)
                .map_body(|_, body| EitherBody::left(body)))));
        }
        let address = address_of(&request).map(ToOwned::to_owned);
        let (kept, answer) = (Rc::clone(&self.shelf), self.house.call(request));
        let through_the_house = async move {
            let answer = answer.await?;
            let again = answer.response().extensions().get::<Again>().cloned();
            let answer = Response::from(answer);
            if let (Some(again), Some(address)) = (again, address) {
                kept.keep(&address, again, answer.headers());
            }
            Ok(answer.map_body(|_, body| EitherBody::right(body)))
        };
        Either::Right(through_the_house.boxed_local())
    }
}

impl Ready {
    fn answer(&self, request: &Request) -> Response<Bytes> {
        let chosen = self.representation.choose(request.headers());
        let status = if chosen.is_fresh() { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut answer = Response::with_body(status, chosen.body());
        let headers = answer.headers_mut();
        for (name, value) in &self.headers {
            headers.append(name.clone(), value.clone());
        }
        chosen.tell(headers);
        answer
    }
}
