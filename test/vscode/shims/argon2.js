// Stand-in for argon2 (a native addon): it hashes the passwords of code-server, which is started without any.
exports.hash = exports.verify = () => Promise.reject(new Error('argon2 is not built'));
