//! Bundles, previews, invitations.
