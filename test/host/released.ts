/** What version 0.1.0 has kept, written down by its own code: global state, secrets by connection, files of changes. */
export const released = {
  state: {
    version: 1,
    connections: [
      {
        id: '1f0f9a3c-6f0e-4b57-9a61-0a53a3b0f4d1',
        name: 'Shops',
        apiUrl: 'https://panel.example.com:8083/api/',
        credentialKind: 'accessKey',
        account: 'admin',
        baseWebDomain: 'network.example.com',
        restart: 'reload',
      },
      {
        id: '7c2d5f60-4b1a-4c39-8df7-2e6b8f0c9a12',
        name: '운영 네트워크',
        apiUrl: 'https://panel.example.com:8083/api/',
        credentialKind: 'legacyKey',
        account: 'wpnet',
        restart: 'none',
        protection: 'readOnly',
      },
      {
        id: 'b94e0d7a-93c8-4a0e-bb0c-5f7d1f2a6c33',
        name: 'root @ [::1]',
        apiUrl: 'https://[::1]:8443/api/',
        credentialKind: 'password',
        account: 'Acme_1',
        baseWebDomain: 'xn--bcher-kva.example',
        restart: 'restart',
        protection: 'production',
      },
    ],
    pins: {
      'https://panel.example.com:8083':
        'AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD:EF:AB:CD',
      'https://[::1]:8443':
        '01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:01:23:45:67:89',
    },
  },
  secrets: {
    '1f0f9a3c-6f0e-4b57-9a61-0a53a3b0f4d1':
      '{"version":1,"origin":"https://panel.example.com:8083","credentials":{"kind":"accessKey","id":"AAAAAAAAAAAAAAAAAAAA","secret":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}}',
    '7c2d5f60-4b1a-4c39-8df7-2e6b8f0c9a12':
      '{"version":1,"origin":"https://panel.example.com:8083","credentials":{"kind":"legacyKey","key":"cccccccccccccccccccccccccccccccc"}}',
    'b94e0d7a-93c8-4a0e-bb0c-5f7d1f2a6c33':
      '{"version":1,"origin":"https://[::1]:8443","credentials":{"kind":"password","user":"admin","password":"not one of anybody"}}',
  },
  changes: [
    '{"id":"c1","connectionId":"1f0f9a3c-6f0e-4b57-9a61-0a53a3b0f4d1","at":1795510000000,"kind":"add","by":"somebody","parts":[{"domain":"network.example.com","added":["shop.example.net","www.shop.example.net"],"removed":[]}],"exceptions":1,"isUndone":true}',
    '{"id":"c2","connectionId":"1f0f9a3c-6f0e-4b57-9a61-0a53a3b0f4d1","at":1795510060000,"kind":"move","by":"somebody","parts":[{"domain":"network.example.com","added":[],"removed":["a.example.net"]},{"domain":"other.example.com","added":["a.example.net"],"removed":[]}],"exceptions":0,"isUndone":false}',
  ],
};
