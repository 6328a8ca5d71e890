console.log('a page that needs no building')
