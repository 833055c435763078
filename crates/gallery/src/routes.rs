//! Every address of the gallery.

use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, Resource, Responder};

use crate::guards::{readable, unprefixed};
use crate::iiif::{collection, info, manifest};
use crate::{
    call, embed, feed, iiif, index, institution, kit, legal_page, live, log, media, oembed,
    ornament, poster, preview, publication, redirects, robots, search, selection, sitemap,
    transparency, wall,
};

/// Mounts the gallery; the application's data must hold a [`crate::Memory`] beside the
/// [`cimaise_web::App`].
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(read("/{lang:fr|en}/", index::index))
        .service(read("/{lang:fr|en}/{institution}", institution::institution))
        .service(read("/{lang:fr|en}/{institution}/log.html", log::log))
        .service(read("/{lang:fr|en}/{institution}/pages/{page}.html", legal_page::legal_page))
        .service(read("/{lang:fr|en}/{institution}/search.html", search::search))
        .service(read(
            "/{lang:fr|en}/{institution}/transparency/{year:[0-9]{4}}.{format:html|json|csv}",
            transparency::transparency,
        ))
        .service(read(
            "/{lang:fr|en}/{institution}/selections/{selection}.{format:html|atom|json}",
            selection::selection,
        ))
        .service(read("/{lang:fr|en}/{institution}/feed.{format:atom|json}", feed::feed))
        .service(read("/{lang:fr|en}/{institution}/{call}/feed.{format:atom|json}", feed::feed))
        .service(read(
            "/{lang:fr|en}/{institution}/{call}/{theme}/feed.{format:atom|json}",
            feed::feed,
        ))
        .service(read(
            "/{lang:fr|en}/{institution}/{call}/{print:poster|cards}.{format:svg|pdf}",
            poster::of_whole_call,
        ))
        .service(read("/{lang:fr|en}/{institution}/{call}", call::call))
        .service(read("/{lang:fr|en}/{institution}/{call}/{theme}", wall::wall))
        .service(read("/{lang:fr|en}/{institution}/{call}/{theme}/embed.html", embed::embed))
        .service(read("/{lang:fr|en}/{institution}/{call}/{theme}/live.html", live::page))
        .service(read("/{lang:fr|en}/{institution}/{call}/{theme}/live.json", live::feed))
        .service(read("/{lang:fr|en}/{institution}/{call}/{theme}/kit.{format:svg|pdf}", kit::kit))
        .service(read(
            "/{lang:fr|en}/{institution}/{call}/{theme}/{print:poster|cards}.{format:svg|pdf}",
            poster::of_theme,
        ))
        .service(read(
            "/{lang:fr|en}/{institution}/{call}/{theme}/{slug}",
            publication::publication,
        ))
        // For the staff of its institution, before a call is announced.
        .service(read("/desk/calls/{call}/preview", preview::call))
        .service(read("/desk/themes/{theme}/preview", preview::theme))
        .service(read("/desk/themes/{theme}/preview/kit.{format:svg|pdf}", preview::kit))
        .service(read(
            "/desk/themes/{id}/preview/{print:poster|cards}.{format:svg|pdf}",
            preview::print_of_theme,
        ))
        .service(read(
            "/desk/calls/{id}/preview/{print:poster|cards}.{format:svg|pdf}",
            preview::print_of_call,
        ))
        .service(read("/desk/pages/{page}/preview", preview::legal_page))
        .service(read("/media/{publication}/{picture}", info::base))
        .service(read("/media/{publication}/{picture}/info.json", info::info))
        .service(read(
            "/media/{publication}/{picture}/{region}/{size}/0/default.jpg",
            iiif::image::image,
        ))
        .service(read("/media/{publication}/{picture}/{file}", media::media))
        .service(read(
            "/media/{kind:institutions|calls|themes}/{id}/{ornament}/{file}",
            ornament::public,
        ))
        .service(read(
            "/desk/media/{kind:institutions|calls|themes}/{id}/{ornament}/{file}",
            ornament::previewed,
        ))
        .service(read("/iiif/{institution}/collection.json", collection::collection))
        .service(read("/iiif/{institution}/{call}/collection.json", collection::collection))
        .service(read("/iiif/{institution}/{call}/{theme}/collection.json", collection::collection))
        .service(read(
            "/iiif/{institution}/{call}/{theme}/{slug}/manifest.json",
            manifest::manifest,
        ))
        .service(read("/embed.js", embed::script))
        .service(read("/live-worker.js", live::worker))
        .service(read("/oembed.json", oembed::oembed))
        .service(read("/robots.txt", robots::robots))
        .service(read("/sitemap.{institution:[a-z0-9-]+}.xml", sitemap::index))
        .service(read("/sitemap.{institution:[a-z0-9-]+}.walls.xml", sitemap::walls))
        .service(read("/sitemap.{institution:[a-z0-9-]+}.pictures.xml", sitemap::pictures))
        // The same without a language, as printed; and what people type almost right.
        .service(read("/", redirects::to_language))
        .service(read("/{lang:fr|en}", redirects::to_index))
        .service(read("/{lang:fr|en}/{rest:.+}/", redirects::without_slash))
        .service(read("/{rest:.+}", redirects::to_language).guard(unprefixed));
}

/// A page that is read with GET or HEAD; addresses of other rooms fall through.
fn read<F, Args>(path: &str, handler: F) -> Resource
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    web::resource(path)
        .guard(readable)
        .route(web::get().to(handler.clone()))
        .route(web::head().to(handler))
}
