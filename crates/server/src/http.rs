//! The house on the wire: every room's routes, what wraps them, and the socket.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::web::{Data, ServiceConfig, get};
use actix_web::{App as ActixApp, HttpResponse, HttpServer};
use anyhow::Context;
use cimaise_gallery::{Memory, watch};
use cimaise_web::{
    Shelf, asset_routes, bearers, no_such_page, own_hosts, problem_pages, same_origin,
    security_headers,
};
use tracing_actix_web::TracingLogger;

use crate::hosts;
use crate::house::House;

/// The most memory for rendered pages, in bytes, and for those that stand ready at the door, which are the same
/// bytes as long as both keep them.
const PAGES_BYTES: u64 = 64 * 1024 * 1024;

/// Every URL of the house. The rooms' own `routes.rs` are the table of contents.
pub fn routes(house: &House) -> impl Fn(&mut ServiceConfig) + Clone + Send + 'static {
    let shows_mails = house.shows_mails;
    let mailer = house.mailer.clone();
    move |config: &mut ServiceConfig| {
        config.route("/healthz", get().to(healthz));
        config.configure(asset_routes);
        if shows_mails {
            config.app_data(Data::new(mailer.clone()));
            config.configure(cimaise_notify::mail_page::routes);
        }
        config.configure(cimaise_api::routes);
        config.configure(cimaise_desk::routes);
        // Last: its addresses begin with whatever an institution is called.
        config.configure(cimaise_gallery::routes);
    }
}

/// Answers once the house can: for load balancers and start scripts.
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// Binds the socket that the settings name; port 0 takes a free one.
pub fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(listen).with_context(|| {
        format!("cannot listen on {listen}: is another program there? `--listen` takes another")
    })?;
    Ok(listener)
}

/// Starts serving on a bound socket. The server runs while its future is polled.
pub fn serve(house: &House, listener: TcpListener, threads: usize) -> anyhow::Result<Server> {
    let (app, routes) = (house.app.clone(), routes(house));
    let edge = Data::new(house.app.edge.clone());
    let memory = Data::new(Memory::new(PAGES_BYTES));
    let darkroom = Data::new(house.darkroom.clone());
    let downloads = Data::new(house.downloads.clone());
    let shelf = Shelf::new(house.app.clock.clone(), house.app.hosts.clone(), PAGES_BYTES);
    tokio::spawn(hosts::forever(app.clone()));
    tokio::spawn(watch(house.app.store.clone(), Memory::clone(&memory)));
    let server = HttpServer::new(move || {
        let house = ActixApp::new()
            .app_data(app.clone())
            .app_data(edge.clone())
            .app_data(memory.clone())
            .app_data(darkroom.clone())
            .app_data(downloads.clone())
            .configure(routes.clone())
            .default_service(get().to(no_such_page))
            .wrap(from_fn(bearers))
            .wrap(from_fn(own_hosts))
            .wrap(from_fn(same_origin))
            .wrap(from_fn(problem_pages))
            .wrap(from_fn(security_headers))
            .wrap(TracingLogger::default());
        shelf.before(house)
    })
    .workers(threads)
    .tcp_nodelay(true)
    .client_request_timeout(Duration::from_secs(20))
    .shutdown_timeout(20)
    .listen(listener)?
    .run();
    Ok(server)
}
